/**
 * From a paper to findings, by rules alone or with a language model beside them.
 *
 * <p>{@link org.ionary.extract.Extractor} runs the chain by rules, {@link org.ionary.extract.AssistedExtractor} with a
 * model too: readers make candidates that only quote; a gate finds each quote that a model claims, where it can belong
 * to the value, or refuses it; every quote of any reader must equal the paper at its place; the interpreter turns
 * quotes into a measurement in canonical units and tests units, ranges and chemistry; the reconciler joins what one
 * paper says several times; what contradicts itself, another reader, the paper's own Arrhenius line or what is usual
 * for the family is flagged, never changed. Every candidate ends as a finding or as a refusal with a reason, and the
 * ledger counts both. A model that cannot be asked is an exception, never an empty reading.
 *
 * <p>Reference lists are not read. Orders to the reader, requirements, differences, other properties with the same
 * unit, liquids and electrodes are refused by name; the words that give them away stand in the data files beside these
 * classes.
 */
@NullMarked
package org.ionary.extract;

import org.jspecify.annotations.NullMarked;

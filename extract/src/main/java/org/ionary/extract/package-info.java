/**
 * From a paper to findings, without a language model.
 *
 * <p>{@link org.ionary.extract.Extractor} runs the chain: readers make candidates that only quote; the gate finds every
 * quote in the paper or refuses it; the interpreter turns quotes into a measurement in canonical units and tests units,
 * ranges and chemistry; the reconciler joins what one paper says several times; what contradicts itself, the paper's
 * own Arrhenius line or what is usual for the family is flagged, never changed. Every candidate ends as a finding or as
 * a refusal with a reason, and the ledger counts both.
 *
 * <p>Reference lists are not read. Orders to the reader, requirements, differences, other properties with the same
 * unit, liquids and electrodes are refused by name; the words that give them away stand in the data files beside these
 * classes.
 */
@NullMarked
package org.ionary.extract;

import org.jspecify.annotations.NullMarked;

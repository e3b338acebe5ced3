/**
 * Strings to numbers, units, temperatures, compositions and materials.
 *
 * <p>In come words of a paper in canonical text, or text that arrived damaged. Out go the nouns of
 * {@code org.ionary.domain} with all arithmetic done exactly and no fixed scale:
 * {@link org.ionary.normalize.QuantityScanner} finds every number that has a unit,
 * {@link org.ionary.normalize.HeaderReader} reads the head of a table column,
 * {@link org.ionary.normalize.FormulaScanner} finds formulas in prose, {@link org.ionary.normalize.Formulas} and
 * {@link org.ionary.normalize.Materials} read them, {@link org.ionary.normalize.PaperNames} finds the names that a
 * paper gives them, {@link org.ionary.normalize.Chemistry} and {@link org.ionary.normalize.ChargeBalance} say what they
 * tell a chemist, {@link org.ionary.normalize.ArrheniusFit} fits conductivities at temperatures.
 *
 * <p>Refused, by an empty answer: a formula with a symbol that is no element, a number without a unit, a word that
 * merely looks like chemistry; {@link org.ionary.normalize.FormulaRefusal} says why. A number that is readable only
 * after a repair is a proposal: it lists its {@link org.ionary.normalize.Repair}s with reason and plausibility. A
 * temperature carries its origin and its {@link org.ionary.normalize.TemperatureRole}, so that a furnace is not taken
 * for a measurement. What is known about chemistry stands in the data files beside these classes, not in code;
 * {@link org.ionary.normalize.Lexicon} reads such files, here and in other modules.
 */
@NullMarked
package org.ionary.normalize;

import org.jspecify.annotations.NullMarked;

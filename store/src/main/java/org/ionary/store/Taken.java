package org.ionary.store;

/**
 * What became of a paper's work.
 *
 * @param proposed whether it waits as a proposal because people have judged findings of the paper
 * @param again whether findings of the paper stood before
 * @param diff what it changes, or would
 */
public record Taken(boolean proposed, boolean again, ReadingDiff diff) {}

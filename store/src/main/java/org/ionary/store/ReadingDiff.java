package org.ionary.store;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.finding.Finding;

/**
 * What a new reading of a paper would change. Every finding of either side is counted once.
 *
 * @param added what no finding said before
 * @param removed what nobody has judged and the new reading no longer says
 * @param changed what nobody has judged and is now read otherwise at the same place
 * @param held what a person has judged and the new reading says otherwise, or no longer; it stays as judged
 * @param agreed what a person has judged and the new reading says as judged
 * @param same what nobody has judged and is read as before
 */
public record ReadingDiff(
        List<Finding> added,
        List<Finding> removed,
        List<Changed> changed,
        List<Held> held,
        List<Finding> agreed,
        List<Finding> same) {

    public record Changed(Finding before, Finding after) {}

    /** @param proposed empty where the new reading says nothing in its place */
    public record Held(Finding judged, Optional<Finding> proposed) {}

    public ReadingDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        held = List.copyOf(held);
        agreed = List.copyOf(agreed);
        same = List.copyOf(same);
    }

    /**
     * Whether both say the same value of the same property and material at the same temperature, as people would see
     * it: in three digits and in kelvins.
     */
    public static boolean saysTheSame(Finding a, Finding b) {
        return ReadingMatch.saysTheSame(a, b);
    }

    /** Whether taking the new reading would leave every finding as it is. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}

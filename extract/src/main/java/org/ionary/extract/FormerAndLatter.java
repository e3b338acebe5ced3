package org.ionary.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of two materials {@code the former} and {@code the latter} mean. */
final class FormerAndLatter {
    private FormerAndLatter() {}

    /**
     * @param here the materials of the sentence
     * @param before those of the sentence before
     * @return empty where neither word stands between the last material named and the value
     */
    static Optional<NamedMaterial> of(String text, int value, List<NamedMaterial> here, List<NamedMaterial> before) {
        String lower = text.substring(0, value).toLowerCase(Locale.ROOT);
        int former = lower.lastIndexOf("the former");
        int latter = lower.lastIndexOf("the latter");
        int word = Math.max(former, latter);
        if (word < 0 || here.stream().anyMatch(m -> m.begin() > word && m.begin() < value)) {
            return Optional.empty();
        }
        List<NamedMaterial> named = here.stream().filter(m -> m.end() <= word).toList();
        List<NamedMaterial> pair = named.size() >= 2 ? named : before;
        if (pair.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(pair.get(former > latter ? pair.size() - 2 : pair.size() - 1));
    }
}

package org.ionary.crawl;

import java.util.Locale;
import java.util.Optional;
import org.ionary.crawl.SourceSettings.LicensePolicy;
import org.ionary.crawl.SourceSettings.LicensePolicy.Otherwise;

/** What a policy says of a licence. */
final class LicenseRule {
    private LicenseRule() {}

    /**
     * A licence fits a name of the policy where it is that one, or a version of it: {@code cc-by} and
     * {@code cc-by-4.0}.
     */
    static Otherwise of(LicensePolicy policy, Optional<String> license) {
        boolean kept = license.map(name -> name.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(name -> policy.keep().stream().anyMatch(prefix -> fits(name, prefix)));
        return kept ? Otherwise.KEEP : policy.otherwise();
    }

    private static boolean fits(String name, String prefix) {
        String start = prefix.toLowerCase(Locale.ROOT);
        return name.equals(start)
                || (name.startsWith(start + "-")
                        && name.substring(start.length() + 1).matches("\\d[\\d.]*(?:-.*)?"));
    }
}

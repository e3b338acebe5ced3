package org.ionary.testkit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Uses of the library whose outcome differs from one run to the next. */
final class Chance {
    private static final Set<String> NOW = Set.of("now", "currentTimeMillis", "nanoTime");

    /** Dates made of a number are as good as the number; those made of nothing are the present. */
    private static final Set<String> THE_PRESENT = Set.of(
            "java.util.Date.<init>()",
            "java.util.GregorianCalendar.<init>()",
            "java.util.GregorianCalendar.<init>(java.util.Locale)",
            "java.util.GregorianCalendar.<init>(java.util.TimeZone)",
            "java.util.GregorianCalendar.<init>(java.util.TimeZone, java.util.Locale)");

    private static final Set<String> SHUFFLES = Set.of(
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.util.Collections.shuffle(java.util.List)");

    private Chance() {}

    static boolean tellsTheTime(JavaAccess<?> use) {
        JavaClass owner = use.getTargetOwner();
        String name = use.getName();
        boolean time = owner.getPackageName().startsWith("java.time");
        boolean asks = NOW.contains(name) && (time || owner.isEquivalentTo(System.class));
        boolean clock = time && (name.startsWith("system") || name.startsWith("tick")) && !name.equals("systemDefault");
        boolean calendar = owner.getFullName().equals("java.util.Calendar") && name.equals("getInstance");
        return asks || clock || calendar || THE_PRESENT.contains(use.getTarget().getFullName());
    }

    static boolean isRandom(JavaClass type) {
        return type.getFullName().startsWith("java.util.random.")
                || type.getFullName().endsWith("Random")
                || type.getFullName().equals("java.util.UUID");
    }

    static boolean shuffles(JavaAccess<?> use) {
        return SHUFFLES.contains(use.getTarget().getFullName());
    }
}

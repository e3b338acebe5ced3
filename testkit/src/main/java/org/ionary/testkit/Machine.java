package org.ionary.testkit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Uses of the library whose outcome differs from one machine to the next: locale, time zone, charset. */
final class Machine {
    private static final Set<String> DEFAULTS = Set.of(
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private static final Set<String> FORMAT = Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter");

    private Machine() {}

    static boolean isAsked(JavaAccess<?> use) {
        return DEFAULTS.contains(use.getTarget().getFullName()) || formatsByDefault(use);
    }

    static boolean formatsForIt(JavaAccess<?> use) {
        return use.getTargetOwner().isEquivalentTo(String.class)
                && use.getName().equals("formatted");
    }

    /** A formatter takes its locale when it is made, the others with every call. */
    private static boolean formatsByDefault(JavaAccess<?> use) {
        String owner = use.getTargetOwner().getFullName();
        boolean formats = FORMAT.contains(owner) && Set.of("format", "printf").contains(use.getName());
        boolean makesAFormatter =
                owner.equals("java.util.Formatter") && use.getName().equals("<init>");
        return (formats || makesAFormatter) && !takesALocale(use);
    }

    private static boolean takesALocale(JavaAccess<?> use) {
        return use.getTarget() instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream()
                        .map(JavaClass::getFullName)
                        .anyMatch("java.util.Locale"::equals);
    }
}

package org.ionary.testkit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** Uses of the library that reach out of the program: to files, the network, the screen, the environment. */
final class Reach {
    /** Types that cannot be used without reaching out. */
    static final Set<String> OUTSIDE = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.util.zip.ZipFile",
            "java.util.jar.JarFile",
            "java.lang.ProcessBuilder",
            "java.lang.Process",
            "java.net.URL",
            "java.net.URLConnection",
            "java.net.DatagramSocket",
            "java.net.MulticastSocket",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.NetworkInterface");

    private static final Set<String> MAY_OPEN_FILES =
            Set.of("java.io.PrintWriter", "java.io.PrintStream", "java.util.Formatter", "java.util.Scanner");

    private static final Set<String> READS_THE_ENVIRONMENT = Set.of(
            "getenv", "getProperty", "getProperties", "setProperty", "setProperties", "clearProperty", "lineSeparator");

    private static final Set<String> READS_ONE_PROPERTY = Set.of(
            "java.lang.Boolean.getBoolean(java.lang.String)",
            "java.lang.Integer.getInteger(java.lang.String)",
            "java.lang.Integer.getInteger(java.lang.String, int)",
            "java.lang.Integer.getInteger(java.lang.String, java.lang.Integer)",
            "java.lang.Long.getLong(java.lang.String)",
            "java.lang.Long.getLong(java.lang.String, long)",
            "java.lang.Long.getLong(java.lang.String, java.lang.Long)");

    private Reach() {}

    /** These constructors take a file's name; a scanner of a string reads the string itself. */
    static boolean opensAFile(JavaAccess<?> use) {
        String owner = use.getTargetOwner().getFullName();
        if (!MAY_OPEN_FILES.contains(owner)
                || !use.getName().equals("<init>")
                || !(use.getTarget() instanceof CodeUnitAccessTarget constructor)) {
            return false;
        }
        List<JavaClass> parameters = constructor.getRawParameterTypes();
        if (parameters.isEmpty()) {
            return false;
        }
        return switch (parameters.getFirst().getFullName()) {
            case "java.io.File", "java.nio.file.Path" -> true;
            case "java.lang.String" -> !owner.equals("java.util.Scanner");
            default -> false;
        };
    }

    static boolean prints(JavaAccess<?> use) {
        boolean stream = use.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(use.getName());
        boolean trace =
                use.getName().equals("printStackTrace") && use.getTargetOwner().isAssignableTo(Throwable.class);
        return stream || trace;
    }

    static boolean exits(JavaAccess<?> use) {
        return use.getTargetOwner().isEquivalentTo(System.class)
                        && use.getName().equals("exit")
                || use.getTargetOwner().isEquivalentTo(Runtime.class)
                        && Set.of("exit", "halt").contains(use.getName());
    }

    static boolean readsTheEnvironment(JavaAccess<?> use) {
        return use.getTargetOwner().isEquivalentTo(System.class) && READS_THE_ENVIRONMENT.contains(use.getName())
                || READS_ONE_PROPERTY.contains(use.getTarget().getFullName());
    }
}

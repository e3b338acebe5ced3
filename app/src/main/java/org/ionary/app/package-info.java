/**
 * The {@code ionary} command: the only place that wires the modules, reads the environment, prints and exits.
 *
 * <p>A command's {@code call()} returns the exit code. Whatever goes wrong is thrown and comes to one handler,
 * {@link org.ionary.app.ExitCodes}, which says it in one line and picks the code.
 */
@NullMarked
package org.ionary.app;

import org.jspecify.annotations.NullMarked;

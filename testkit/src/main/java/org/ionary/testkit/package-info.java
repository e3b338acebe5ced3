/**
 * What the tests of every module share: the house rules as ArchUnit rules and the formatter check.
 *
 * <p>Only ever a test dependency; nothing that ships may use it.
 */
@NullMarked
package org.ionary.testkit;

import org.jspecify.annotations.NullMarked;

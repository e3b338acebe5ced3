/** What a night of crawling has come to, for the curator who reads it in the morning. */
@NullMarked
package org.ionary.app.digest;

import org.jspecify.annotations.NullMarked;

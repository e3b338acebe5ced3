/** What the crawler finds and remembers, and the port through which it does. */
@NullMarked
package org.ionary.domain.crawl;

import org.jspecify.annotations.NullMarked;

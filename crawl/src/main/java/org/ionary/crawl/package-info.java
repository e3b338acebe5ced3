/** The crawler: sources that speak of papers, and the web, asked politely and within limits. */
@NullMarked
package org.ionary.crawl;

import org.jspecify.annotations.NullMarked;

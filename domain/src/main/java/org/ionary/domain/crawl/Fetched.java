package org.ionary.domain.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The text of a lead as it was fetched.
 *
 * @param address where it was found
 * @param bytes shared, not copied: nobody changes them
 * @param license as named by whoever knows best
 * @param kept whether the bytes may be kept; else only what findings quote is
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once; nobody compares it.
public record Fetched(URI address, byte[] bytes, Optional<String> license, boolean kept, Instant at) {}

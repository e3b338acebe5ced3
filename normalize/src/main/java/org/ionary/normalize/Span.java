package org.ionary.normalize;

/** A piece of a text: {@code text.substring(begin, end)}. */
public record Span(int begin, int end, String text) {}

/**
 * What language models are asked, and how their replies are decoded.
 *
 * <p>In come the Markdown files of this module's folder and, for each, the record that its replies are decoded into.
 * Out go {@link org.ionary.domain.llm.Llm.Request}s with the JSON schema generated from that record, and decoded
 * replies. The front matter of each file names its version, the record and the digest of the schema: a test of whoever
 * owns the record fails where prompt, schema and record no longer belong together. Refused is every reply that leaves
 * something out, adds something, or is no JSON.
 */
@NullMarked
package org.ionary.prompts;

import org.jspecify.annotations.NullMarked;

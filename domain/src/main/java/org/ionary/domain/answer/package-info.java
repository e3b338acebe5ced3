/** What is said to a person: findings with the paper they stand in, and answers that cite them. */
@NullMarked
package org.ionary.domain.answer;

import org.jspecify.annotations.NullMarked;

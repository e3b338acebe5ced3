/** What was measured: elements, compositions, and materials with their adducts, additives, phase and mobile ion. */
@NullMarked
package org.ionary.domain.material;

import org.jspecify.annotations.NullMarked;

/** Tables of inspections. */
@NullMarked
package org.fugong.registry.inspection.persistence;

import org.jspecify.annotations.NullMarked;

/** Rules of inspections on site. */
@NullMarked
package org.fugong.registry.inspection.domain;

import org.jspecify.annotations.NullMarked;

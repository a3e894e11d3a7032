/** Inspections by REST and their pages. */
@NullMarked
package org.fugong.registry.inspection.web;

import org.jspecify.annotations.NullMarked;

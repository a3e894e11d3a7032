/** Figures of the linkage by REST and on pages. */
@NullMarked
package org.fugong.registry.insurance.web;

import org.jspecify.annotations.NullMarked;

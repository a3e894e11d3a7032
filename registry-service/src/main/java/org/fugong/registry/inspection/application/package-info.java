/** Inspection teams, their tasks and what their visits find. */
@NullMarked
package org.fugong.registry.inspection.application;

import org.jspecify.annotations.NullMarked;

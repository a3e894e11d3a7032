/** Applying to resume, and deciding. */
@NullMarked
package org.fugong.registry.resumption.application;

import org.jspecify.annotations.NullMarked;

/** Asking for help, and helping. */
@NullMarked
package org.fugong.registry.assistance.application;

import org.jspecify.annotations.NullMarked;

/** Registering, finding and correcting enterprises. */
@NullMarked
package org.fugong.registry.enterprise.application;

import org.jspecify.annotations.NullMarked;

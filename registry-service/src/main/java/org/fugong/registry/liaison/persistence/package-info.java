/** Tables of liaison officers. */
@NullMarked
package org.fugong.registry.liaison.persistence;

import org.jspecify.annotations.NullMarked;

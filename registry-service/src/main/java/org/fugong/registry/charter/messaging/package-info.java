/** What transport tells of charters. */
@NullMarked
package org.fugong.registry.charter.messaging;

import org.jspecify.annotations.NullMarked;

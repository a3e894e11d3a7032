/** What transport tells of the buses that agreements asked for. */
@NullMarked
package org.fugong.registry.labour.messaging;

import org.jspecify.annotations.NullMarked;

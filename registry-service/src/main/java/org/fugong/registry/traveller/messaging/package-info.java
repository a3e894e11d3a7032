/** What transport tells of nominations. */
@NullMarked
package org.fugong.registry.traveller.messaging;

import org.jspecify.annotations.NullMarked;

/** The front door: one port for all pages and APIs, forwarding by path prefix as an ingress would. */
@NullMarked
package org.fugong.local.door;

import org.jspecify.annotations.NullMarked;

/** Who travels and whom to call, by opaque id. */
@NullMarked
package org.fugong.transport.traveller.application;

import org.jspecify.annotations.NullMarked;

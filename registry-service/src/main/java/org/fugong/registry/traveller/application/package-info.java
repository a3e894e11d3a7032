/** Telling transport, sealed, who the nominated workers are and whom to call at their enterprises. */
@NullMarked
package org.fugong.registry.traveller.application;

import org.jspecify.annotations.NullMarked;

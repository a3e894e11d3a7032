/** Tells enterprises and their towns what becomes of charters that their workers are on. */
@NullMarked
package org.fugong.registry.charter.application;

import org.jspecify.annotations.NullMarked;

/** Loading enterprises and workers from files. */
@NullMarked
package org.fugong.registry.bulk.application;

import org.jspecify.annotations.NullMarked;

/** Registering and finding workers. */
@NullMarked
package org.fugong.registry.worker.application;

import org.jspecify.annotations.NullMarked;

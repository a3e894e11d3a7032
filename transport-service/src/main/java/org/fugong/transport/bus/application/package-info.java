/** Buses between employers: asked for by agreements, turned into charters. */
@NullMarked
package org.fugong.transport.bus.application;

import org.jspecify.annotations.NullMarked;

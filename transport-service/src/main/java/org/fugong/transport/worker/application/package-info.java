/** What this service knows of workers and enterprises. */
@NullMarked
package org.fugong.transport.worker.application;

import org.jspecify.annotations.NullMarked;

/** Workers by REST. */
@NullMarked
package org.fugong.registry.worker.web;

import org.jspecify.annotations.NullMarked;

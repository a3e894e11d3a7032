/** Officials by REST. */
@NullMarked
package org.fugong.registry.officer.web;

import org.jspecify.annotations.NullMarked;

/** The labour market by REST, and its pages. */
@NullMarked
package org.fugong.registry.labour.web;

import org.jspecify.annotations.NullMarked;

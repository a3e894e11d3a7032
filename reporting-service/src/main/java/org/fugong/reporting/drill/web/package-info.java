@NullMarked
package org.fugong.reporting.drill.web;

import org.jspecify.annotations.NullMarked;

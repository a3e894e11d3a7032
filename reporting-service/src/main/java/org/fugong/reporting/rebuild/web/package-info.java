@NullMarked
package org.fugong.reporting.rebuild.web;

import org.jspecify.annotations.NullMarked;

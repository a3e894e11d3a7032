@NullMarked
package org.fugong.reporting.linkage.web;

import org.jspecify.annotations.NullMarked;

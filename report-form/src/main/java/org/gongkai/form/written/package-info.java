/** How amounts, moments and figures are written, in JSON and wherever else they stand as text. */
package org.gongkai.form.written;

/** Codes of bodies and regions, which reports and registers bear. */
package org.gongkai.form.code;

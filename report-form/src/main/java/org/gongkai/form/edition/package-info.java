/** The editions of the form: read from their files, chosen by year, compared with each other. */
package org.gongkai.form.edition;

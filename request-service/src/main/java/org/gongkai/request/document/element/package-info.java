/** The elements of papers: what each is called, what it says in one paper. */
package org.gongkai.request.document.element;

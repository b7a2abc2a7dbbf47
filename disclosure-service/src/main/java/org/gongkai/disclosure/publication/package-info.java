/** Makes items public that were ordered to be: at their moment, or many one after the other. */
package org.gongkai.disclosure.publication;

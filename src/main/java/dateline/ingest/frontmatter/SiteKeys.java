package dateline.ingest.frontmatter;

import dateline.ingest.fields.ForeignKeys;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of front matter that say how a site is to show a story, and nothing of the story: they are passed over. */
final class SiteKeys {
    private static final Set<String> ALL = Stream.of(
                    // Many tools
                    "layout type weight slug aliases alias menu menus toc math mathjax katex mermaid comments comment share permalink"
                            + " id uid template templatekey theme url path link links series series_order featured featured_post feature sticky"
                            + " pinned pin top top_post linktitle short_title markup format engine css style js javascript script"
                            + " classes class class_name body_classes page_class css_class css_classes sidebar search robots noindex"
                            + " no_index parent order position created modified_by last_modified_by license licence credits gallery"
                            + " version revision icon audio video social twitter disqus pagination prev next next_link prev_link"
                            + " reading_time read_time word_count related_posts related save_as ref translation translations"
                            + " translation_key language_code image_caption image_alt cover_alt cover_caption feature_image_caption"
                            + " feature_image_alt hero_image_alt og_title og_description og_type meta_title meta_description meta_image"
                            + " seo seo_title seo_description seo_image metadata meta data custom timezone time_zone address email web"
                            + " affiliation guid post_id sitemap thumbnail_alt caption tldr emoji color colour",
                    // Hugo and its themes
                    "params extra cascade resources outputs iscjklanguage build show_toc toc_open show_date show_author hide_meta"
                            + " hide_summary disable_share search_hidden show_reading_time show_breadcrumbs show_post_nav_links"
                            + " show_word_count show_related show_tags edit_post canonical_meta use_hugo_toc code_max_lines lightgallery"
                            + " lastmodifier featured_image_preview hidden_from_home_page hidden_from_search body_class noauthor nodate",
                    // Zola
                    "taxonomies taxonomy in_search_index sort_by paginate_by paginate_path paginate_reversed page_template"
                            + " insert_anchor_links generate_feed generate_feeds transparent redirect_to render",
                    // Jekyll and its themes
                    "excerpt_separator redirect_from redirect author_profile header toc_label toc_icon toc_sticky comments_id"
                            + " media_subpath img_path render_with_liquid nav_order nav_exclude search_exclude grand_parent"
                            + " has_children has_toc last_modified_by_id feedformat sass subheadline",
                    // Hexo and its themes
                    "disable_nunjucks abbrlink aside top_img top_image banner banner_img index_img banner_x banner_y copyright_author"
                            + " copyright_author_href copyright_url copyright_info photos reprint no_date main_color swiper_index"
                            + " hide_license updated_option",
                    // Eleventy
                    "eleventy_navigation eleventy_exclude_from_collections eleventy_computed eleventy_import eleventy_layout"
                            + " template_engine_override dynamic_permalink render_data permalink_bypass_output_dir",
                    // Astro and its themes
                    "hide_edit_post import hero table_of_contents edit_url edit_link head last_updated_by pagefind components",
                    // Docusaurus, VuePress, VitePress
                    "title_meta hide_title hide_table_of_contents toc_min_heading_level toc_max_heading_level sidebar_label"
                            + " sidebar_position sidebar_class_name sidebar_custom_props displayed_sidebar pagination_label"
                            + " pagination_next pagination_prev parse_number_prefixes custom_edit_url author_url author_title"
                            + " author_image_url author_image author_bio author_link truncate title_template navbar outline footer"
                            + " is_home is_original star timeline article breadcrumb breadcrumbs contributors page_info container_class"
                            + " features mdx",
                    // Pandoc, Quarto, R Markdown
                    "bibliography csl nocite link_citations citation citation_url suppress_bibliography reference_section_title"
                            + " number_sections section_numbering toc_depth toc_title toc_location lof lot geometry margin fontsize"
                            + " fontfamily mainfont sansfont monofont documentclass classoption papersize linestretch colorlinks"
                            + " linkcolor urlcolor header_includes include_before include_after include_in_header include_before_body"
                            + " include_after_body pdf_engine output output_dir output_file execute editor editor_options code_fold"
                            + " code_tools jupyter knitr filters shortcodes listing about page_layout title_block_banner title_prefix"
                            + " page_title author_meta date_meta date_format abstract_title thanks institute institutes affiliations"
                            + " doi appendix_style google_scholar self_contained standalone embed_resources vignette always_allow_html"
                            + " variables highlight_style syntax_highlighting anchor_sections smooth_scroll crossref lang_direction dir"
                            + " vim link_external_icon link_external_newwindow",
                    // MultiMarkdown, Pelican
                    "latex_header mmd_header base_header_level quotes_language save_as_url",
                    // Nikola
                    "hidetitle has_math pretty_url nocomments previewimage enclosure",
                    // Obsidian
                    "kanban_plugin banner_icon dg_home dg_permalink dg_path dg_pinned up",
                    // Ghost, Medium, Hashnode, dev.to, Grav, Publii
                    "medium_id medium_url ghost_id wordpress_id keywords_list cuid enable_toc disable_comments publish_as domain"
                            + " hide_from_hashnode_community seo_keywords organization cache_enable process visible routable routes"
                            + " child_type make_discoverable is_page",
                    // What says whether it is public, which is asked before
                    "draft published publish public status visibility state private hide hidden unlisted unpublished wip is_draft"
                            + " is_published is_private headless ready post_status publish_status pub_status access dg_publish"
                            + " save_as_draft ignore_post")
            .flatMap(words -> Stream.of(words.split(" ")))
            .map(ForeignKeys::plain)
            .collect(Collectors.toUnmodifiableSet());

    private SiteKeys() {}

    /** Whether it is one, given as {@link ForeignKeys#plain} writes it. */
    static boolean contain(String plain) {
        return ALL.contains(plain);
    }
}

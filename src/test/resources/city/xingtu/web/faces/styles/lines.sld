<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>lines</Name><UserStyle><FeatureTypeStyle>
      <Rule>
        <Name>dashed</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>dashed</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <LineSymbolizer><Stroke><CssParameter name="stroke">#202020</CssParameter><CssParameter name="stroke-width">4</CssParameter><CssParameter name="stroke-dasharray">12 8</CssParameter></Stroke></LineSymbolizer>
      </Rule>
      <Rule>
        <Name>whole</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>whole</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <LineSymbolizer><Stroke><CssParameter name="stroke">#2060a0</CssParameter><CssParameter name="stroke-width">5</CssParameter></Stroke></LineSymbolizer>
      </Rule>
      <Rule>
        <Name>ticked</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>ticked</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <LineSymbolizer><Stroke><CssParameter name="stroke">#503010</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></LineSymbolizer>
        <LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><WellKnownName>shape://vertline</WellKnownName><Stroke><CssParameter name="stroke">#503010</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark><Size>12</Size></Graphic></GraphicStroke></Stroke></LineSymbolizer>
      </Rule>
      <Rule>
        <Name>arrows</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>arrows</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><WellKnownName>triangle</WellKnownName><Fill><CssParameter name="fill">#107030</CssParameter></Fill></Mark><Size>14</Size><Rotation>90</Rotation></Graphic><Gap>18</Gap></GraphicStroke></Stroke></LineSymbolizer>
      </Rule>
  </FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
